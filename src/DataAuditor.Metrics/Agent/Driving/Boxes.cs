using System.Text.Json;
using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>The rectangles that the agent and the nearest other cover, step by step.</summary>
internal sealed class Boxes
{
    private readonly (Signal Place, Signal Size, Signal Yaw) _own;

    private readonly (Signal Place, Signal Size, Signal Yaw) _other;

    private Boxes((Signal Place, Signal Size, Signal Yaw) own, (Signal Place, Signal Size, Signal Yaw) other) => (_own, _other) = (own, other);

    /// <summary>Null where sizes or headings are missing.</summary>
    public static Boxes? Of(Sample sample, Episode episode, Signal own, Signal other)
    {
        if (Sizes(sample, episode, SignalRole.Size, own.Steps) is not { } size || Sizes(sample, episode, SignalRole.OtherSize, own.Steps) is not { } otherSize) return null;
        if (episode.Scalars(SignalRole.Yaw) is not { } yaw || episode.Scalars(SignalRole.OtherYaw) is not { } otherYaw) return null;
        if (own.Components < 2) throw episode.Wrong(SignalRole.Position, 0, "is a number, where [x, y] is wanted");

        return new Boxes((own, size, yaw), (other, otherSize, otherYaw));
    }

    /// <summary>NaN where something is not given.</summary>
    public double Distance(int step) =>
        At(_own, step) is { } own && At(_other, step) is { } other ? Box.Distance(own, other) : double.NaN;

    private static Box? At((Signal Place, Signal Size, Signal Yaw) of, int step)
    {
        if (!of.Place.IsGiven(step) || !of.Size.IsGiven(step) || !of.Yaw.IsGiven(step)) return null;

        ReadOnlySpan<double> place = of.Place.At(step), size = of.Size.At(step);
        return new Box(place[0], place[1], size[0], size[1], of.Yaw[step]);
    }

    private static Signal? Sizes(Sample sample, Episode episode, string role, int steps)
    {
        if ((Once(sample, role, steps) ?? episode.Numbers(role)) is not { } sizes) return null;

        for (var step = 0; step < sizes.Steps; step++)
        {
            var size = sizes.At(step);
            if (size.Length < 2 || size[0] < 0 || size[1] < 0) throw episode.Wrong(role, step, "must be [length, width], each 0 or above");
        }

        return sizes;
    }

    /// <summary>A length and a width that are said once hold at every step.</summary>
    private static Signal? Once(Sample sample, string role, int steps)
    {
        if (sample.Json(role) is not { ValueKind: JsonValueKind.Array } size || size.GetArrayLength() != 2 || size.EnumerateArray().Any(static item => item.ValueKind is not JsonValueKind.Number)) return null;

        var unit = sample.UnitOf(role);
        double[] values = [.. sample.Numbers(role)!.Select(number => unit?.ToSystem(number) ?? number)];
        return new Signal([.. Enumerable.Repeat(values, steps).SelectMany(static pair => pair)], components: 2);
    }
}
