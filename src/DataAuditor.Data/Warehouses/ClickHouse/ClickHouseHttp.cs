using System.Collections.Frozen;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>Sends statements to a ClickHouse server over HTTP, and to another of the cluster where one gives no connection. For several threads at once.</summary>
internal sealed class ClickHouseHttp(ClickHouseAddress address) : IDisposable
{
    /// <summary>After the first, on other servers.</summary>
    private const int MaxRetries = 2;

    private const int MaxRefusalBytes = 64 << 10;

    private const int IdLength = 32;

    /// <summary>How long a server has to take note that a statement is to end: who breaks off an audit does not wait.</summary>
    private static readonly TimeSpan LongestEnding = TimeSpan.FromSeconds(1);

    // A redirect would carry the password to where it leads; the time limit is that of each statement.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = address.Timeout })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    /// <summary>What each server answered to <see cref="ClickHouseSettings.Question"/>.</summary>
    private readonly IReadOnlySet<string>?[] _known = new IReadOnlySet<string>?[address.Coordinators.Count];

    private int _coordinator;

    /// <summary>The server that is asked, for messages.</summary>
    public string Coordinator => Asked.Authority;

    private Uri Asked => address.Coordinators[Volatile.Read(ref _coordinator)];

    /// <summary>The rows of the answer to one statement, which the server has worked off before it sends the first.</summary>
    /// <exception cref="ClickHouseException">The server does not answer, not in time, not in full, or refuses.</exception>
    public IEnumerable<SqlRow> Ask(ClickHouseStatement statement, CancellationToken cancellation)
    {
        using var body = Send(statement, cancellation);
        foreach (var row in new JsonCompactRows(body, Broken).Read()) yield return row;
    }

    /// <summary>The answer to one statement, which the server has worked off before it sends the first byte.</summary>
    /// <exception cref="ClickHouseException">The server does not answer, not in time, or refuses.</exception>
    public Stream Send(ClickHouseStatement statement, CancellationToken cancellation)
    {
        for (var retries = 0; ; retries++)
        {
            var coordinator = Volatile.Read(ref _coordinator);
            try
            {
                return SendOnce(statement, _known[coordinator] ??= Known(statement.Timeout, cancellation), cancellation);
            }
            catch (HttpRequestException fault)
            {
                if (retries >= Math.Min(MaxRetries, address.Coordinators.Count - 1))
                {
                    throw new ClickHouseException($"the server {address.Coordinators[coordinator].Authority} gives no answer: {Reason(fault)}", isOfInput: false);
                }

                // Unless another statement went on to the next already.
                Interlocked.CompareExchange(ref _coordinator, (coordinator + 1) % address.Coordinators.Count, coordinator);
            }
        }
    }

    /// <summary>An answer that is none: the fault that it goes over into, or what stands there.</summary>
    public ClickHouseException Broken(string text) => ClickHouseRefusal.IsIn(text)
        ? new ClickHouseException($"the answer breaks off: {ClickHouseRefusal.Parse(text).Reason}", isOfInput: false)
        : new ClickHouseException($"the answer of the server {Coordinator} is not whole: it goes on with '{PlainText.OneLine(text)}'", isOfInput: false);

    public void Dispose() => _http.Dispose();

    private FrozenSet<string> Known(TimeSpan timeout, CancellationToken cancellation)
    {
        using var body = SendOnce(new ClickHouseStatement(ClickHouseSettings.Question, timeout), FrozenSet<string>.Empty, cancellation);
        return new JsonCompactRows(body, Broken).Read().Select(static row => row.Text(0)!).ToFrozenSet(StringComparer.Ordinal);
    }

    private AnswerStream SendOnce(ClickHouseStatement statement, IReadOnlySet<string> known, CancellationToken cancellation)
    {
        var id = $"data-auditor-{RandomNumberGenerator.GetHexString(IdLength, lowercase: true)}";
        using var request = Request(ClickHouseSettings.Of(statement, address.Database, id, known), statement.Sql);
        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(statement.Timeout);
        HttpResponseMessage? response = null;
        try
        {
            response = _http.Send(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var body = new AnswerStream(response, limit, statement.Timeout, Coordinator, cancellation);
            return response.StatusCode is HttpStatusCode.OK && !response.Headers.Contains("X-ClickHouse-Exception-Code") ? body : throw Refused(body, response.StatusCode);
        }
        catch (Exception fault)
        {
            response?.Dispose();
            limit.Dispose();
            if (fault is not OperationCanceledException) throw;

            End(id);
            if (cancellation.IsCancellationRequested) throw;
            throw ClickHouseException.Late(Coordinator, statement.Timeout);
        }
    }

    /// <summary>Nobody waits for the answer any more, and a server works on for as long as it may.</summary>
    private void End(string id)
    {
        using var limit = new CancellationTokenSource(LongestEnding);
        using var request = Request("readonly=2", $"KILL QUERY WHERE query_id = {ClickHouseDialect.Instance.Text(id)} ASYNC");
        try
        {
            using var response = _http.Send(request, limit.Token);
        }
        catch (Exception gone) when (gone is OperationCanceledException or HttpRequestException or IOException)
        {
            // A server that does not answer cannot be told; the time that it was given ends the statement there.
        }
    }

    private HttpRequestMessage Request(string settings, string sql)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Asked, $"?{settings}"));
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{address.User}:{address.Password}")));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(sql));
        return request;
    }

    private ClickHouseException Refused(Stream body, HttpStatusCode status)
    {
        var bytes = new byte[MaxRefusalBytes];
        var text = Encoding.UTF8.GetString(bytes, 0, body.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        var refusal = ClickHouseRefusal.Parse(text);
        return new ClickHouseException(
            refusal.Code == 0 ? $"the server {Coordinator} answers with the HTTP status {(int)status}: {refusal.Reason}" : refusal.Reason,
            refusal.IsOfInput) { Code = refusal.Code };
    }

    private static string Reason(Exception fault) => fault.InnerException is { } inner ? inner.Message : fault.Message;
}
