using System.Globalization;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Logic;

/// <summary>By what margins episodes satisfy a formula, or fail it. What is true or false alone, or compares with what is absent, has no finite one.</summary>
internal sealed class Margins : IState<Margins>
{
    /// <summary>Margins beyond, whose squares are no numbers, are as good as infinite.</summary>
    public const double Largest = 1e150;

    private readonly Moments _finite = new();

    private double _least = double.PositiveInfinity;

    private long _holding;

    private long _failing;

    public void Add(double margin)
    {
        if (margin > Largest)
        {
            _holding++;
        }
        else if (margin < -Largest)
        {
            _failing++;
        }
        else
        {
            _finite.Add(margin);
            _least = Math.Min(_least, margin);
        }
    }

    public void Merge(Margins later)
    {
        _finite.Merge(later._finite);
        _least = Math.Min(_least, later._least);
        _holding += later._holding;
        _failing += later._failing;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(_finite);
        _least = archive.Pass(_least);
        _holding = archive.PassCount(_holding);
        _failing = archive.PassCount(_failing);
    }

    /// <summary>The mean of the finite margins, the least of all where it is finite, and how many are not.</summary>
    public IEnumerable<Part> Parts()
    {
        if (_finite.Count > 0) yield return new Part("robustness mean", _finite.Mean) { Uncertainty = _finite.Uncertainty, IsReference = true };
        if (_finite.Count > 0 && _failing == 0) yield return new Part("robustness min", _least) { IsReference = true };
        if (_holding > 0) yield return new Part("holds by no finite margin", _holding) { IsReference = true };
        if (_failing > 0) yield return new Part("fails by no finite margin", _failing) { IsReference = true };
    }

    public IEnumerable<string> Notes()
    {
        if (_holding == 1) yield return "1 record satisfies the formula by no finite margin and is left out of the mean robustness";
        if (_holding > 1) yield return string.Create(CultureInfo.InvariantCulture, $"{_holding} records satisfy the formula by no finite margin and are left out of the mean robustness");
        if (_failing == 1) yield return "1 record fails the formula by no finite margin and is left out of the mean robustness; there is no least";
        if (_failing > 1) yield return string.Create(CultureInfo.InvariantCulture, $"{_failing} records fail the formula by no finite margin and are left out of the mean robustness; there is no least");
    }
}
