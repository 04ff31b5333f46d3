using DataAuditor.Metrics.Fields;
using DataAuditor.Metrics.Text.Embeddings;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Agent.Information;

/// <summary>How near the embeddings are of what is said in each free text and of what is true.</summary>
/// <param name="Key">The names of the fields, one a line.</param>
internal sealed record TextVectors(string Key) : ModelFeature<string, float[]>(ModelRoles.TextEmbedder)
{
    private string[] Names => Key.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public override IReadOnlyList<string>? Inputs(Sample sample) => [.. InformationTexts.Of(sample, Names).SelectMany(static pair => new[] { pair.Predicted, pair.Given })];

    /// <summary>By the field's name, from 0 to 1.</summary>
    public IReadOnlyDictionary<string, double> ScoresOf(Sample sample)
    {
        var (pairs, vectors, scores) = (InformationTexts.Of(sample, Names), Of(sample) ?? [], new Dictionary<string, double>(StringComparer.Ordinal));
        for (var at = 0; at < pairs.Count; at++)
        {
            double[] predicted = sample.Answered(vectors[2 * at]), given = sample.Answered(vectors[(2 * at) + 1]);
            scores[pairs[at].Field] = Math.Max(0, VectorAlgebra.Cosine(predicted, given) ?? 0);
        }

        return scores;
    }
}
