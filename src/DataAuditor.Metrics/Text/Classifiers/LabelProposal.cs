namespace DataAuditor.Metrics.Text.Classifiers;

/// <summary>Another label for a record.</summary>
/// <param name="Record">Its zero-based position.</param>
/// <param name="Label">The one that it has.</param>
/// <param name="Proposed">The one that the other records suggest.</param>
/// <param name="Probability">Of the proposed label, by a classifier trained without the record.</param>
/// <param name="LabelProbability">Of the label that it has, likewise.</param>
public sealed record LabelProposal(long Record, string Label, string Proposed, double Probability, double LabelProbability)
{
    /// <summary>For the texts that count for another label than their own.</summary>
    internal static IReadOnlyList<LabelProposal> Of(IReadOnlyList<LabelledText> texts, CrossPrediction prediction)
    {
        var counted = LabelNoise.Counted(prediction.Given, prediction.Probabilities, prediction.Labels.Length);
        var proposals = new List<LabelProposal>();
        for (var text = 0; text < texts.Count; text++)
        {
            if (counted[text] is not { } label || label == prediction.Given[text]) continue;

            var probabilities = prediction.Probabilities[text];
            proposals.Add(new LabelProposal(texts[text].Record, texts[text].Label, prediction.Labels[label], probabilities[label], probabilities[prediction.Given[text]]));
        }

        return proposals;
    }
}
