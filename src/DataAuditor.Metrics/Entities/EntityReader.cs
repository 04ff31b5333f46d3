using System.Text.Json;

namespace DataAuditor.Metrics.Entities;

/// <summary>Reads one entity of a field, and says which one it is that is malformed.</summary>
/// <param name="number">Its place in the field, from 1.</param>
internal sealed class EntityReader(Sample sample, string role, JsonElement item, int number)
{
    /// <summary>Up to here a double holds every whole number.</summary>
    private const double LargestPosition = 1L << 53;

    /// <exception cref="AuditException">It has no type, or neither a position nor a value, or one of them is none.</exception>
    public Entity Read()
    {
        if (item.ValueKind is not JsonValueKind.Object) throw Wrong("be an object");
        if (Text("type") is not { } type || string.IsNullOrWhiteSpace(type)) throw Wrong("have a 'type'");

        var (position, value) = (Position(), Text("value"));
        if (position is null && value is null) throw Wrong("have 'start' and 'end', or a 'value'");

        return new Entity(PlainText.OneLine(type), position, value, Text("surrogate"));
    }

    private (long Start, long End)? Position() => (Whole("start"), Whole("end")) switch
    {
        (null, null) => null,
        ({ } start, { } end) when start > end => throw Wrong("not start after its end"),
        ({ } start, { } end) => (start, end),
        _ => throw Wrong("have both 'start' and 'end', or neither"),
    };

    private string? Text(string name) => item.MemberOf(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.TextOf(),
        _ => throw Wrong($"have a text as its '{name}'"),
    };

    private long? Whole(string name) => item.MemberOf(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } given when given.TryGetDouble(out var whole) && whole is >= 0 and <= LargestPosition && double.IsInteger(whole) => (long)whole,
        _ => throw Wrong($"have a whole number of at least 0 as its '{name}'"),
    };

    private AuditException Wrong(string what) => sample.Wrong($"entity {number} of the field '{PlainText.OneLine(sample.NameOf(role))}' must {what}");
}
