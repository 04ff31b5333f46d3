using System.Text.Json;

namespace DataAuditor.JsonPaths;

internal sealed record SliceSelector(long? Start, long? End, long Step) : Selector
{
    public override IEnumerable<JsonElement> Select(JsonElement value, JsonElement root)
    {
        if (value.ValueKind is not JsonValueKind.Array || Step == 0) yield break;

        long length = value.GetArrayLength();
        var (from, to) = Step > 0
            ? (Math.Clamp(FromStart(Start ?? 0, length), 0, length), Math.Clamp(FromStart(End ?? length, length), 0, length))
            : (Math.Clamp(FromStart(Start ?? length - 1, length), -1, length - 1), Math.Clamp(End is { } end ? FromStart(end, length) : -1, -1, length - 1));
        for (var at = from; Step > 0 ? at < to : at > to; at += Step) yield return value[(int)at];
    }

    private static long FromStart(long place, long length) => place < 0 ? length + place : place;
}
