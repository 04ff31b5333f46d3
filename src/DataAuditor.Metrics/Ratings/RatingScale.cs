using System.Text.Json;
using System.Text.Json.Serialization;
using DataAuditor.Metrics.Scores;

namespace DataAuditor.Metrics.Ratings;

/// <summary>The lowest and the highest rating that can be given; written as <c>[low, high]</c>.</summary>
[JsonConverter(typeof(Json))]
public sealed record RatingScale(ValueRange Bounds)
{
    /// <summary>Likert's five points.</summary>
    public static RatingScale FivePoints { get; } = new(new ValueRange(1, 5));

    /// <summary>How far up the scale a rating is, from 0 to 1.</summary>
    public double ShareOf(double rating) => Math.Clamp((rating - Bounds.Low) / (Bounds.High - Bounds.Low), 0, 1);

    /// <param name="what">What is rated, for the message.</param>
    /// <exception cref="AuditException">A rating lies outside.</exception>
    internal IReadOnlyList<double> Checked(Sample sample, IReadOnlyList<double> ratings, string what)
    {
        foreach (var rating in ratings)
        {
            if (!Bounds.Contains(rating)) throw sample.Wrong($"{what} is {Number.Exact(rating)}, and option 'scale' is from {Number.Exact(Bounds.Low)} to {Number.Exact(Bounds.High)}");
        }

        return ratings;
    }

    internal sealed class Json : JsonConverter<RatingScale>
    {
        public override RatingScale Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(BoundsJson.Read(ref reader));

        public override void Write(Utf8JsonWriter writer, RatingScale value, JsonSerializerOptions options) => BoundsJson.Write(writer, value.Bounds);
    }
}
