using System.Globalization;
using System.Net;
using System.Text;

namespace DataAuditor.Data.Warehouses.ClickHouse;

/// <summary>Sends statements to a ClickHouse server over HTTP, and to another of the cluster where one gives no connection.</summary>
internal sealed class ClickHouseHttp(ClickHouseAddress address) : IDisposable
{
    /// <summary>After the first, on other servers.</summary>
    private const int MaxRetries = 2;

    /// <summary>Where a limit of the user's profile is reached the server says so, and does not send what it has.</summary>
    private const string Whole = "&timeout_overflow_mode=throw&read_overflow_mode=throw&group_by_overflow_mode=throw&sort_overflow_mode=throw&result_overflow_mode=throw"
        + "&set_overflow_mode=throw&join_overflow_mode=throw&transfer_overflow_mode=throw&distinct_overflow_mode=throw";

    private const int MaxRefusalBytes = 64 << 10;

    // A redirect would carry the password to where it leads; the time limit is that of each statement.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false, ConnectTimeout = address.Timeout })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private int _coordinator;

    /// <summary>The server that is asked, for messages.</summary>
    public string Coordinator => address.Coordinators[_coordinator].Authority;

    /// <summary>The body of the answer to one statement, which the server has worked off before it sends the first byte.</summary>
    /// <exception cref="ClickHouseException">The server does not answer, not in time, or refuses.</exception>
    public Stream Send(string sql, TimeSpan timeout, CancellationToken cancellation)
    {
        for (var retries = 0; ; retries++)
        {
            try
            {
                return SendOnce(sql, timeout, cancellation);
            }
            catch (HttpRequestException fault)
            {
                var asked = Coordinator;
                if (retries >= Math.Min(MaxRetries, address.Coordinators.Count - 1))
                {
                    throw new ClickHouseException($"the server {asked} gives no answer: {Reason(fault)}", isOfInput: false);
                }

                _coordinator = (_coordinator + 1) % address.Coordinators.Count;
            }
        }
    }

    public void Dispose() => _http.Dispose();

    private AnswerStream SendOnce(string sql, TimeSpan timeout, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address.Coordinators[_coordinator], $"?{Settings(timeout)}"));
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{address.User}:{address.Password}")));
        request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(sql));

        var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(timeout);
        HttpResponseMessage? response = null;
        try
        {
            response = _http.Send(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            var body = new AnswerStream(response, limit, timeout, Coordinator, cancellation);
            return response.StatusCode is HttpStatusCode.OK && !response.Headers.Contains("X-ClickHouse-Exception-Code") ? body : throw Refused(body, response.StatusCode);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            response?.Dispose();
            limit.Dispose();
            throw ClickHouseException.Late(Coordinator, timeout);
        }
        catch
        {
            response?.Dispose();
            limit.Dispose();
            throw;
        }
    }

    private string Settings(TimeSpan timeout)
    {
        var seconds = Math.Ceiling(timeout.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return $"database={Uri.EscapeDataString(address.Database)}&default_format=JSONCompact&wait_end_of_query=1&readonly=2&skip_unavailable_shards=0"
            + $"&max_execution_time={seconds}{Whole}&output_format_json_quote_64bit_integers=0&output_format_json_quote_denormals=1";
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
