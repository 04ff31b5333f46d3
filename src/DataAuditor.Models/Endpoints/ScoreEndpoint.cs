using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace DataAuditor.Models.Endpoints;

/// <summary>
/// Scores texts by a web service, one request for each. There is no score that could stand for a missing one, so a text that the service
/// does not score makes the whole model unusable.
/// </summary>
public sealed class ScoreEndpoint : IModel<string, double>, IAsksService, IDisposable
{
    private const string Placeholder = "{text}";

    private readonly ScoreEndpointOptions _options;

    private readonly JsonElement _body;

    private readonly JsonPointer _score;

    private readonly EndpointClient _client;

    private readonly UsageMeter _meter = new(prices: null);

    private readonly ServiceCalls _calls;

    /// <exception cref="ModelException">The body is no JSON or has no place for the text, the pointer is none, or the key is not there.</exception>
    public ScoreEndpoint(Endpoint endpoint, ScoreEndpointOptions options, TimeProvider? time = null)
    {
        options.Calls.Check();
        _options = options;
        _body = Parsed(options.Body);
        _score = PointerOf(options.Score);
        _client = new EndpointClient(endpoint, time ?? TimeProvider.System);
        _calls = new ServiceCalls(options.Calls, time ?? TimeProvider.System, options.Seed, _meter);
    }

    public string Description => $"score {_score} of {_client.Name}";

    public ServiceUsage Usage => _meter.Usage;

    public void Dispose()
    {
        _calls.Dispose();
        _client.Dispose();
    }

    public IReadOnlyList<double> Run(IReadOnlyList<string> inputs, CancellationToken cancellation)
    {
        try
        {
            return _calls.InOrder(inputs, Score, cancellation).GetAwaiter().GetResult();
        }
        catch (EndpointException failed)
        {
            throw new ModelException(failed.Message);
        }
    }

    private static JsonPointer PointerOf(string text)
    {
        try
        {
            return JsonPointer.Parse(text);
        }
        catch (FormatException none)
        {
            throw new ModelException(none.Message);
        }
    }

    private Task<double> Score(string text, CancellationToken cancellation)
    {
        var body = Filled(WellFormedText.Of(text));
        return _calls.Ask(StableHash.Sha256(text), async token =>
        {
            using var answer = await _client.PostAsync(body, token);
            return Read(answer.RootElement);
        }, cancellation);
    }

    private double Read(JsonElement answer)
    {
        if (_score.Find(answer) is not { ValueKind: JsonValueKind.Number } found || !found.TryGetDouble(out var score))
        {
            throw new EndpointException(EndpointFault.Unreadable, $"the answer of {_client.Name} has no number at {_score}");
        }

        return _options.Range.Contains(score) && double.IsFinite(score) ? score : throw new EndpointException(
            EndpointFault.Unreadable,
            string.Create(CultureInfo.InvariantCulture, $"{_client.Name} scores {score}, which is not from {_options.Range.Low} to {_options.Range.High}"));
    }

    private ReadOnlyMemory<byte> Filled(string text)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer)) Fill(writer, _body, text);
        return buffer.WrittenMemory;
    }

    /// <summary>The text is put into strings that are already parsed, so it cannot break out of them.</summary>
    private static void Fill(Utf8JsonWriter writer, JsonElement template, string text)
    {
        switch (template.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var property in template.EnumerateObject())
                {
                    writer.WritePropertyName(property.Name);
                    Fill(writer, property.Value, text);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in template.EnumerateArray()) Fill(writer, item, text);
                writer.WriteEndArray();
                break;
            case JsonValueKind.String:
                writer.WriteStringValue(template.GetString()!.Replace(Placeholder, text, StringComparison.Ordinal));
                break;
            default:
                template.WriteTo(writer);
                break;
        }
    }

    private static JsonElement Parsed(string body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (HasPlaceholder(document.RootElement)) return document.RootElement.Clone();
        }
        catch (JsonException wrong)
        {
            throw new ModelException($"the body of the requests is no JSON: {wrong.Message}");
        }

        throw new ModelException($"the body of the requests has no {Placeholder} in a string, where the text would stand");
    }

    private static bool HasPlaceholder(JsonElement template) => template.ValueKind switch
    {
        JsonValueKind.Object => template.EnumerateObject().Any(property => HasPlaceholder(property.Value)),
        JsonValueKind.Array => template.EnumerateArray().Any(HasPlaceholder),
        JsonValueKind.String => template.GetString()!.Contains(Placeholder, StringComparison.Ordinal),
        _ => false,
    };
}
