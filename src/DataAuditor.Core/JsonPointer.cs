using System.Globalization;
using System.Text.Json;

namespace DataAuditor;

/// <summary>A place in a JSON document (RFC 6901).</summary>
public sealed class JsonPointer
{
    private readonly string _text;

    private readonly string[] _steps;

    private JsonPointer(string text, string[] steps)
    {
        _text = text;
        _steps = steps;
    }

    /// <summary>Reads a pointer; the empty one is to the whole document.</summary>
    /// <exception cref="FormatException">It is none.</exception>
    public static JsonPointer Parse(string text) => text.Length > 0 && text[0] != '/'
        ? throw new FormatException($"'{PlainText.OneLine(text)}' is no JSON pointer; one begins with '/', such as /scores/0/value")
        : new JsonPointer(text, [.. text.Split('/').Skip(1).Select(step => Unescaped(step, text))]);

    /// <summary>What stands there; null where nothing does.</summary>
    public JsonElement? Find(JsonElement root)
    {
        var here = root;
        foreach (var step in _steps)
        {
            if (Next(here, step) is not { } next) return null;

            here = next;
        }

        return here;
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => _text;

    private static JsonElement? Next(JsonElement here, string step) => here.ValueKind switch
    {
        JsonValueKind.Object when here.TryFind(step, out var value) => value,
        JsonValueKind.Array when Index(step) is { } index && index < here.GetArrayLength() => here[index],
        _ => null,
    };

    /// <summary>Digits without a leading zero, as the RFC has it.</summary>
    private static int? Index(string step) =>
        (step is "0" || !step.StartsWith('0')) && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;

    /// <exception cref="FormatException">A tilde stands alone.</exception>
    private static string Unescaped(string step, string text)
    {
        for (var tilde = step.IndexOf('~', StringComparison.Ordinal); tilde >= 0; tilde = step.IndexOf('~', tilde + 1))
        {
            if (tilde + 1 == step.Length || step[tilde + 1] is not ('0' or '1'))
            {
                throw new FormatException($"'{PlainText.OneLine(text)}' is no JSON pointer; in one, ~ is written ~0 and / in a name ~1");
            }
        }

        return step.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
    }
}
