using DataAuditor.Images;
using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Vision;

/// <summary>Peak signal-to-noise ratios of images and their references, and what they come to when all pixels are one image.</summary>
public sealed class NoiseRatios : IState<NoiseRatios>
{
    /// <summary>In decibels, of pairs that differ.</summary>
    public Moments Ratios { get; } = new();

    /// <summary>Pairs without a difference, whose ratio is infinite.</summary>
    public long Equal { get; private set; }

    public long Unusable { get; private set; }

    /// <summary>The squared errors of a pair added up, and how many there are.</summary>
    public PairedMeans Errors { get; } = new();

    /// <param name="error">Mean squared error.</param>
    /// <param name="values">How many squared errors it is the mean of.</param>
    /// <returns>The ratio; infinite for no error.</returns>
    public double Add(double error, long values)
    {
        Errors.Add(Math.Round(error * values), values);
        var ratio = PeakSignalToNoise.OfError(error);
        if (double.IsFinite(ratio)) Ratios.Add(ratio);
        else Equal++;
        return ratio;
    }

    public void AddUnusable() => Unusable++;

    public void Merge(NoiseRatios later)
    {
        Ratios.Merge(later.Ratios);
        Errors.Merge(later.Errors);
        Equal += later.Equal;
        Unusable += later.Unusable;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(Ratios);
        archive.PassState(Errors);
        Equal = archive.PassCount(Equal);
        Unusable = archive.PassCount(Unusable);
    }

    /// <summary>Not to be asked for without a pair that differs.</summary>
    internal (double Value, Uncertainty? Uncertainty) Pooled()
    {
        double error = Errors.First.Mean, values = Errors.Second.Mean, perRatio = 10 / Math.Log(10);
        var value = PeakSignalToNoise.OfError(error / values);
        return (value, Errors.Delta(value, -perRatio / error, perRatio / values)?.Within(0, double.PositiveInfinity));
    }
}
