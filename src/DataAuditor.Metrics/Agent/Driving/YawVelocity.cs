using DataAuditor.Metrics.Agent.Episodes;

namespace DataAuditor.Metrics.Agent.Driving;

/// <summary>How fast the heading of an episode turns on average.</summary>
internal static class YawVelocity
{
    /// <summary>What a report says of such headings.</summary>
    public const string Doubt = "headings without a declared unit lie beyond a full turn, and were taken for radians";

    /// <summary>Headings farther from 0 than a full turn and a little are no radians, most likely.</summary>
    private const double MostRadians = 2 * Math.PI * 1.05;

    /// <summary>In radians a second; null where no two steps after one another have a heading. The step is the one that turned most.</summary>
    public static EpisodeValue? Of(Episode episode, YawDifference difference)
    {
        if (episode.Scalars(SignalRole.Yaw) is not { } yaw || episode.Times is not { } times) return null;

        double turned = 0, duration = 0, most = -1;
        var worst = 0;
        for (var step = 1; step < yaw.Steps; step++)
        {
            var turn = yaw[step] - yaw[step - 1];
            if (double.IsNaN(turn)) continue;
            if (difference is YawDifference.Wrapped && Math.Abs(turn) > Math.PI) turn = Math.IEEERemainder(turn, 2 * Math.PI);

            turn = Math.Abs(turn);
            turned += turn;
            duration += times[step] - times[step - 1];
            if (turn > most) (most, worst) = (turn, step);
        }

        return duration > 0 ? new EpisodeValue(turned / duration, worst) : null;
    }

    /// <summary>Whether a heading is more than half a turn from the one before, as where it passes from 180° to −180°.</summary>
    public static bool IsBroken(Sample sample)
    {
        if (Episode.Of(sample).Scalars(SignalRole.Yaw) is not { } yaw) return false;

        for (var step = 1; step < yaw.Steps; step++)
        {
            if (Math.Abs(yaw[step] - yaw[step - 1]) > Math.PI) return true;
        }

        return false;
    }

    /// <summary>Whether headings without a declared unit can hardly be the radians that they are taken for.</summary>
    public static bool AreDoubtful(Sample sample, Episode episode, string role = SignalRole.Yaw)
    {
        if (sample.UnitOf(role) is not null || episode.Scalars(role) is not { } yaw) return false;

        foreach (var heading in yaw.Values)
        {
            if (Math.Abs(heading) > MostRadians) return true;
        }

        return false;
    }
}
