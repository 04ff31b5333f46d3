using System.Text.Json;
using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Text.Dialogues;

/// <summary>What scores are scaled by to [0, 1]: the least and greatest of the corpus itself, or fixed bounds, which make values of several corpora comparable.</summary>
/// <param name="Bounds">Null for those of the corpus.</param>
[JsonConverter(typeof(Json))]
public sealed record ScoreScale(ValueRange? Bounds)
{
    private const string OfCorpus = "corpus";

    public static ScoreScale Corpus { get; } = new((ValueRange?)null);

    /// <summary>Written as <c>"corpus"</c> or as <c>[low, high]</c>.</summary>
    internal sealed class Json : JsonConverter<ScoreScale>
    {
        public override ScoreScale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType is JsonTokenType.String && reader.ValueTextEquals(OfCorpus)) return Corpus;
            if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException();

            Span<double> ends = stackalloc double[2];
            foreach (ref var end in ends)
            {
                if (!reader.Read() || reader.TokenType is not JsonTokenType.Number) throw new JsonException();
                end = reader.GetDouble();
            }

            if (!reader.Read() || reader.TokenType is not JsonTokenType.EndArray || !(ends[0] < ends[1])) throw new JsonException();
            return new ScoreScale(new ValueRange(ends[0], ends[1]));
        }

        public override void Write(Utf8JsonWriter writer, ScoreScale value, JsonSerializerOptions options)
        {
            if (value.Bounds is not { } bounds)
            {
                writer.WriteStringValue(OfCorpus);
                return;
            }

            writer.WriteStartArray();
            writer.WriteNumberValue(bounds.Low);
            writer.WriteNumberValue(bounds.High);
            writer.WriteEndArray();
        }
    }
}
