using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

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
        public override ScoreScale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType is JsonTokenType.String && reader.ValueTextEquals(OfCorpus) ? Corpus : new ScoreScale(BoundsJson.Read(ref reader));

        public override void Write(Utf8JsonWriter writer, ScoreScale value, JsonSerializerOptions options)
        {
            if (value.Bounds is { } bounds) BoundsJson.Write(writer, bounds);
            else writer.WriteStringValue(OfCorpus);
        }
    }
}
