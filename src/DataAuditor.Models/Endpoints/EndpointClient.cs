using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DataAuditor.Models.Endpoints;

/// <summary>Posts JSON to a service and reads its JSON answer. Asks once; <see cref="ServiceCalls"/> asks again.</summary>
internal sealed class EndpointClient : IDisposable
{
    /// <summary>No score needs more; a service that sends without end must not fill the memory.</summary>
    private const long MostBytes = 4 << 20;

    /// <summary>How much of a service's own words a message quotes.</summary>
    private const int QuotedLength = 200;

    private readonly Endpoint _endpoint;

    private readonly EndpointKey? _key;

    private readonly Uri _target;

    private readonly TimeProvider _time;

    // A redirect would carry the key to where it leads; the time limit is that of each call.
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
        MaxResponseContentBufferSize = MostBytes,
    };

    /// <exception cref="ModelException">The address is none, or the key is not there.</exception>
    public EndpointClient(Endpoint endpoint, TimeProvider time)
    {
        var url = endpoint.Url;
        if (!url.IsAbsoluteUri || url.Scheme is not ("http" or "https"))
        {
            throw new ModelException("a service's address begins with http:// or https://");
        }

        Name = Shown(url);
        if (url.UserInfo.Length > 0)
        {
            throw new ModelException($"the address of {Name} holds a user name; put the key into an environment variable and name that");
        }

        _endpoint = endpoint;
        _time = time;
        _key = endpoint.KeyVariable is { } variable ? EndpointKey.Read(variable) : null;
        _target = _key is not null && endpoint.KeyParameter is { } parameter ? _key.AddTo(url, parameter) : url;
    }

    public string Name { get; }

    /// <summary>The address without user name and parameters, which may hold a key.</summary>
    public static string Shown(Uri url) => url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);

    public void Dispose() => _http.Dispose();

    /// <summary>The text with the key blotted out, should a service have repeated it.</summary>
    public string Redact(string text) => _key?.Redact(text) ?? text;

    /// <exception cref="EndpointException">The service gives no answer, or not in JSON.</exception>
    /// <exception cref="HttpRequestException">There is no connection.</exception>
    public async Task<JsonDocument> PostAsync(ReadOnlyMemory<byte> json, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _target) { Content = new ReadOnlyMemoryContent(json) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (_endpoint.KeyParameter is null) _key?.AddTo(request, _endpoint);

        using var response = await _http.SendAsync(request, cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (!response.IsSuccessStatusCode) throw Failed(response, body);

        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException)
        {
            throw new EndpointException(EndpointFault.Unreadable, $"{Name} answered with something that is no JSON: {Quoted(body)}");
        }
    }

    private EndpointException Failed(HttpResponseMessage response, byte[] body) =>
        new(EndpointException.FaultOf(response.StatusCode), $"{Name} answered {(int)response.StatusCode}: {Quoted(body)}")
        {
            RetryAfter = response.Headers.RetryAfter switch
            {
                { Delta: { } delta } => delta,
                { Date: { } date } => date - _time.GetUtcNow(),
                _ => null,
            },
        };

    private string Quoted(byte[] body) =>
        body.Length == 0 ? "(nothing)" : PlainText.OneLine(Redact(Encoding.UTF8.GetString(body)), QuotedLength);
}
