"""The network as QML sees it: every request is refused."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from kiosk.log import LOG


class NoNetwork(QNetworkAccessManager):
    """A network access manager that sends nothing."""

    def createRequest(  # Qt's name
        self,
        op: QNetworkAccessManager.Operation,
        request: QNetworkRequest,
        outgoingData: Any = None,
    ) -> QNetworkReply:
        """Answer a request with an error, and log it. Nothing is sent: an empty address has no protocol."""
        LOG.warning("refused a request to the network: %s", request.url().toString())
        return super().createRequest(op, QNetworkRequest(QUrl()), outgoingData)
