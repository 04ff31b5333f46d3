using System.Net;
using System.Text;
using DataAuditor.Data.Tests.Warehouses.Servers;

namespace DataAuditor.Data.Tests.Warehouses;

/// <summary>Plays a ClickHouse server that gives one answer to all it is asked, whole or broken off.</summary>
internal sealed class PlayedServer : IDisposable
{
    private readonly HttpListener _listener = new();

    private readonly TaskCompletionSource _isOver = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private readonly Task _answering;

    private readonly string _settings;

    /// <param name="settings">Of those that not all servers have, the ones that this has.</param>
    public PlayedServer(int status, string body, bool breaksOff = false, params IReadOnlyList<string> settings)
    {
        _settings = $$"""{ "meta": [ { "name": "name", "type": "String" } ], "data": [ {{string.Join(", ", settings.Select(static name => $"[\"{name}\"]"))}} ], "rows": {{settings.Count}} }""";
        Port = ServerProcess.FreePort();
        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _answering = Task.Run(() => Answer(status, Encoding.UTF8.GetBytes(body), breaksOff));
    }

    public int Port { get; }

    /// <summary>What was asked last, other than for its settings: the settings that came with it, and the statement.</summary>
    public (string Settings, string Sql)? Asked { get; private set; }

    public int Count { get; private set; }

    public void Dispose()
    {
        _isOver.SetResult();
        _answering.Wait();
        _listener.Abort();
    }

    private async Task Answer(int status, byte[] body, bool breaksOff)
    {
        while (true)
        {
            var next = _listener.GetContextAsync();
            if (await Task.WhenAny(next, _isOver.Task) != next) return;

            try
            {
                var context = await next;
                using var reader = new StreamReader(context.Request.InputStream);
                var sql = reader.ReadToEnd();
                if (sql.Contains("system.settings", StringComparison.Ordinal))
                {
                    context.Response.Close(Encoding.UTF8.GetBytes(_settings), willBlock: true);
                    continue;
                }

                (Asked, Count) = ((context.Request.Url!.Query, sql), Count + 1);
                context.Response.StatusCode = status;
                if (status is 302) context.Response.RedirectLocation = $"http://127.0.0.1:{Port}/elsewhere";
                context.Response.SendChunked = !breaksOff;
                if (breaksOff) context.Response.ContentLength64 = body.Length + 100;
                context.Response.OutputStream.Write(body);
                if (breaksOff) context.Response.Abort();
                else context.Response.Close();
            }
            catch (Exception end) when (end is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                // The other side has gone.
            }
        }
    }
}
