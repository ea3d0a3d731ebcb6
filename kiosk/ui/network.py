"""The refusal that QML gets when it asks for something from the network."""

from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtNetwork import QNetworkAccessManager, QNetworkReply, QNetworkRequest

from kiosk.log import LOG


class NoNetwork(QNetworkAccessManager):
    """Sends nothing."""

    def createRequest(  # Qt's name
        self,
        op: QNetworkAccessManager.Operation,
        request: QNetworkRequest,
        outgoingData: Any = None,
    ) -> QNetworkReply:
        """Answer every request with an error, without a packet: an empty address has no protocol."""
        LOG.warning("refused a request to the network: %s", request.url().toString())
        return super().createRequest(op, QNetworkRequest(QUrl()), outgoingData)
