using System.Text.Json;
using DataAuditor.JsonPaths;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>Where a value stands in a document.</summary>
internal sealed class ValuePath
{
    private readonly JsonPath? _path;

    private readonly JsonPointer? _pointer;

    /// <param name="option">That says so.</param>
    /// <param name="text">A JSON Pointer (RFC 6901), or a JSONPath (RFC 9535), which begins with a dollar sign.</param>
    /// <exception cref="AuditException">It is neither.</exception>
    public ValuePath(string option, string text)
    {
        try
        {
            if (text.StartsWith('$')) _path = JsonPath.Parse(text);
            else _pointer = JsonPointer.Parse(text);
        }
        catch (FormatException wrong)
        {
            throw new AuditException(DiagnosticCode.Manifest, $"option '{option}': {wrong.Message}", inner: wrong);
        }
    }

    /// <summary>The values there; none where there is nothing.</summary>
    public IReadOnlyList<JsonElement> Find(JsonElement document)
    {
        if (_path is not null) return _path.Select(document);
        return _pointer!.Find(document) is { } found ? [found] : [];
    }
}
