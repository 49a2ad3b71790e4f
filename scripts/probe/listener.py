"""Where wapiti's payloads point to: whoever asks here has been made to by a payload."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Listener:
    """Counts who asks, on a free port of this machine."""

    def __enter__(self):
        self.asked = []
        listener = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                # wapiti itself asks what has arrived; all else is the service's doing.
                own = self.path.startswith(("/get_ssrf.php", "/get_xxe.php"))
                if not own:
                    listener.asked.append(self.path)
                body = b"{}" if own else b""
                self.send_response(200)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            do_POST = do_PUT = do_GET

            def log_message(self, *_line):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self.server.server_port}/"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *_error):
        self.server.shutdown()
        self.server.server_close()
