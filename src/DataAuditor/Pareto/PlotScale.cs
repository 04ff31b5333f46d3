using DataAuditor.Reports;

namespace DataAuditor.Pareto;

/// <summary>Where on an axis a value lies, 0 at the worst that is shown and 1 at the best.</summary>
internal sealed class PlotScale(double worst, double best)
{
    /// <summary>Room for a point at the edge, as a share of what is shown.</summary>
    private const double Margin = 0.06;

    /// <summary>From the worst to the best end of all intervals, with some room.</summary>
    public static PlotScale Of(ParetoAxis axis, IEnumerable<ParetoValue> values)
    {
        ParetoValue[] all = [.. values];
        double low = all.Min(value => value.Low), high = all.Max(value => value.High);
        var room = high > low ? Margin * (high - low) : high == 0 ? Margin : Margin * Math.Abs(high);
        return axis.Direction is Direction.Lower ? new(high + room, low - room) : new(low - room, high + room);
    }

    public double Share(double value) => (value - worst) / (best - worst);

    public string Text(double share) => HumanNumber.Short(double.Lerp(worst, best, share));
}
