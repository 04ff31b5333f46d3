using System.Globalization;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Watermarks;

/// <summary>How many of the hidden bits were found again: for each record, and after each attack.</summary>
public sealed class BitAccuracies : IState<BitAccuracies>
{
    private const string Lack = "no watermark with bits that were recovered";

    private readonly Breakdown<AttackedBits> _attacks = new();

    private readonly RecordMeans _records = new();

    public void Merge(BitAccuracies later)
    {
        _attacks.Merge(later._attacks);
        _records.Merge(later._records);
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_attacks);
        archive.PassState(_records);
    }

    /// <returns>The mean over the attacks; null where there is none, or no bit.</returns>
    internal double? Add(Watermark watermark)
    {
        double? mean = watermark.Length == 0 || watermark.Recovered.Count == 0 ? null : watermark.Recovered.Average(attack => (double)attack.Right / watermark.Length);
        _records.Add(mean);
        if (mean is null) return null;

        foreach (var (attack, right) in watermark.Recovered) _attacks.Of(attack)?.Add(right, watermark.Length);
        return mean;
    }

    internal Measurement Measure(MetricInfo info)
    {
        var measured = _records.Measure(info, Lack);
        if (measured is not Measurement.Score score || _records.Values.Count == 0) return measured;

        return score with { Parts = [.. _attacks.States.Select(static attack => attack.Value.PartOf(attack.Key))], Notes = [.. score.Notes, .. _attacks.TooMany("attacks"), .. ChanceNotes()] };
    }

    /// <summary>What a coin would do as well.</summary>
    private IEnumerable<string> ChanceNotes()
    {
        const double level = 0.05;
        foreach (var (name, bits) in _attacks.States.Where(static attack => attack.Value.ChanceOf() > level))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"after '{PlainText.OneLine(name)}' {bits.Bits.Hits} of {bits.Bits.Count} bits are right, which chance alone reaches with probability {Number.Format(bits.ChanceOf())}");
        }
    }
}
