using System.Text.Json;

namespace DataAuditor.Metrics.Scores;

/// <summary>Bounds of scores in options: <c>[low, high]</c>.</summary>
internal static class BoundsJson
{
    /// <exception cref="JsonException">It is something else, or the first is not the lower.</exception>
    public static ValueRange Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException();

        Span<double> ends = stackalloc double[2];
        foreach (ref var end in ends)
        {
            if (!reader.Read() || reader.TokenType is not JsonTokenType.Number) throw new JsonException();
            end = reader.GetDouble();
        }

        if (!reader.Read() || reader.TokenType is not JsonTokenType.EndArray || !(ends[0] < ends[1])) throw new JsonException();
        return new ValueRange(ends[0], ends[1]);
    }

    public static void Write(Utf8JsonWriter writer, ValueRange bounds)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(bounds.Low);
        writer.WriteNumberValue(bounds.High);
        writer.WriteEndArray();
    }
}
