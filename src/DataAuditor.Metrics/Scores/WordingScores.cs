using DataAuditor.Metrics.Text.Similarity;
using DataAuditor.States;

namespace DataAuditor.Metrics.Scores;

/// <summary>Several scores of each record, such as BLEU of each order.</summary>
public sealed class WordingScores(int scores) : IState<WordingScores>
{
    private readonly Moments[] _scores = [.. Enumerable.Range(0, scores).Select(static _ => new Moments())];

    /// <summary>Records without a text to compare with.</summary>
    internal long LeftOut { get; private set; }

    internal long Count => _scores[0].Count;

    /// <summary>Records of which only the beginning was compared.</summary>
    internal long Cut { get; private set; }

    public void Merge(WordingScores later)
    {
        for (var score = 0; score < _scores.Length; score++) _scores[score].Merge(later._scores[score]);
        LeftOut += later.LeftOut;
        Cut += later.Cut;
    }

    public void Archive(StateArchive archive)
    {
        foreach (var score in _scores) archive.PassState(score);
        LeftOut = archive.PassCount(LeftOut);
        Cut = archive.PassCount(Cut);
    }

    internal void LeaveOut() => LeftOut++;

    internal void Add(ReadOnlySpan<double> scores, bool isCut = false)
    {
        for (var score = 0; score < _scores.Length; score++) _scores[score].Add(scores[score]);
        if (isCut) Cut++;
    }

    /// <summary>The mean of one score; the others are parts beside it.</summary>
    /// <param name="names">Of all scores.</param>
    /// <param name="noGold">What a record that is left out lacks.</param>
    internal Measurement Measure(MetricInfo info, int chosen, IReadOnlyList<string> names, string noGold)
    {
        if (Count == 0) return LeftOut == 0 ? info.WorstFor("there is no synthetic record") : Measurement.NotMeasurable(LeftOut.NoRecord(noGold));

        return new Measurement.Score(_scores[chosen].Mean)
        {
            Uncertainty = Of(chosen),
            Parts = [.. names.Select((name, score) => new Part(name, _scores[score].Mean) { Uncertainty = Of(score), IsReference = true })],
            Notes = [.. LeftOut.Notes(noGold), .. Cut > 0 ? [$"of {Cut} records only the first {RougeScores.MostTokens} tokens of a text are compared"] : Array.Empty<string>()],
        };
    }

    private Uncertainty? Of(int score) => _scores[score].Uncertainty?.Within(0, 1);
}
