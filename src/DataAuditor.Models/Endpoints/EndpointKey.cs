using System.Text.Json;

namespace DataAuditor.Models.Endpoints;

/// <summary>A key, kept where no message, log or report can pick it up by accident.</summary>
internal sealed class EndpointKey
{
    private const string Hidden = "[key]";

    private readonly string _value;

    private readonly string[] _forms;

    private EndpointKey(string value)
    {
        _value = value;
        _forms = [value, Uri.EscapeDataString(value), JsonEncodedText.Encode(value).ToString()];
    }

    /// <exception cref="ModelException">The variable is not set, or holds what no key is.</exception>
    public static EndpointKey Read(string variable)
    {
        var value = Environment.GetEnvironmentVariable(variable)?.Trim();
        if (string.IsNullOrEmpty(value))
        {
            throw new ModelException($"the environment variable {variable}, which should hold the service's key, is not set; set it, and the model can be asked")
            {
                IsMerelyAbsent = true,
            };
        }

        if (value.Any(character => character is <= ' ' or > '~'))
        {
            throw new ModelException($"the environment variable {variable} holds characters that cannot be in a key");
        }

        return new EndpointKey(value);
    }

    /// <exception cref="EndpointException">The header cannot be one of a request; without this check it would be left out in silence.</exception>
    public void AddTo(HttpRequestMessage request, Endpoint endpoint)
    {
        if (!request.Headers.TryAddWithoutValidation(endpoint.KeyHeader, endpoint.KeyPrefix + _value))
        {
            throw new EndpointException(EndpointFault.Refused, $"'{endpoint.KeyHeader}' is no header that can carry a key");
        }
    }

    public Uri AddTo(Uri url, string parameter)
    {
        var separator = url.Query.Length == 0 ? '?' : '&';
        return new Uri($"{url.GetLeftPart(UriPartial.Query)}{separator}{Uri.EscapeDataString(parameter)}={Uri.EscapeDataString(_value)}");
    }

    public string Redact(string text) => _forms.Aggregate(text, (shown, form) => shown.Replace(form, Hidden, StringComparison.Ordinal));

    public override string ToString() => Hidden;
}
