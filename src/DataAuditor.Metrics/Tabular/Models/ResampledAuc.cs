using DataAuditor.Numerics;

namespace DataAuditor.Metrics.Tabular.Models;

/// <summary>The area under a ROC curve of any resample of rows, by one pass over rows that are put in order once.</summary>
internal sealed class ResampledAuc
{
    private readonly int[] _rows;
    private readonly bool[] _positive;
    private readonly bool[] _endsTie;

    public ResampledAuc(double[] scores, bool[] positive)
    {
        _rows = Ranks.Order(scores);
        _positive = [.. _rows.Select(row => positive[row])];
        _endsTie = [.. _rows.Select((row, at) => at + 1 == _rows.Length || scores[_rows[at + 1]] != scores[row])];
    }

    /// <summary>Ties count ½; NaN where a class was not drawn.</summary>
    public double Of(ReadOnlySpan<int> drawn)
    {
        // Twice the pairs won: with up to 2³¹ rows they may pass 2⁶³.
        double won = 0;
        long positives = 0, negatives = 0, tiedPositives = 0, tiedNegatives = 0;
        for (var at = 0; at < _rows.Length; at++)
        {
            if (_positive[at]) tiedPositives += drawn[_rows[at]];
            else tiedNegatives += drawn[_rows[at]];
            if (!_endsTie[at]) continue;

            won += (double)tiedPositives * ((2 * negatives) + tiedNegatives);
            positives += tiedPositives;
            negatives += tiedNegatives;
            tiedPositives = tiedNegatives = 0;
        }

        return won / (2.0 * positives * negatives);
    }
}
