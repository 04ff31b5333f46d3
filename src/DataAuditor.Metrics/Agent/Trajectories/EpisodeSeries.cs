using DataAuditor.Metrics.Agent.Driving;
using DataAuditor.Metrics.Agent.Episodes;
using DataAuditor.Metrics.Text.Ngrams;
using DataAuditor.States;

namespace DataAuditor.Metrics.Agent.Trajectories;

/// <summary>What an episode has of each signal that episodes are compared by.</summary>
/// <param name="Signals">In the order of <see cref="Names"/>: numbers, and for actions the bits of a run's fingerprint.</param>
/// <param name="IsCut">Whether it has more steps than are kept, evenly spread.</param>
public sealed record EpisodeSeries(long Record, IReadOnlyList<long[]> Signals, bool IsCut)
{
    /// <summary>Steps that are kept of an episode.</summary>
    private const int Most = 1000;

    /// <summary>Of each signal, how many values there were before some were left out.</summary>
    internal IReadOnlyList<int> Counts { get; init; } = [];

    internal static readonly IReadOnlyList<string> Names = ["speed", "acceleration", "headway", "actions"];

    /// <summary>The place of the one that has no order.</summary>
    internal const int ActionsPlace = 3;

    /// <param name="n">Actions of a run.</param>
    internal static EpisodeSeries Of(Sample sample, int n)
    {
        var episode = Episode.Of(sample);
        var speed = episode.Numbers(SignalRole.Speed);
        UInt128[] actions = Actions.Of(sample);
        List<long>[] signals =
        [
            Numbers(speed, static (signal, step) => signal.Components == 1 ? signal[step] : signal.Magnitude(step)),
            Numbers(episode.Numbers(SignalRole.Acceleration), static (signal, step) => signal[step]),
            Numbers(episode.Scalars(SignalRole.Gap), (gap, step) => speed is not null && speed.Magnitude(step) is > 0 and var metresPerSecond ? gap[step] / metresPerSecond : double.NaN),
            [.. new NGrams(actions, n).Keys().Select(static run => (long)run)],
        ];
        return new EpisodeSeries(sample.Index, [.. signals.Select(static signal => Thinned(signal))], signals.Any(static signal => signal.Count > Most)) { Counts = [.. signals.Select(static signal => signal.Count)] };
    }

    /// <summary>Passes an episode through an archive: writes it, or reads one.</summary>
    /// <exception cref="InvalidDataException">What is read is no such episode.</exception>
    internal static EpisodeSeries Passed(StateArchive archive, EpisodeSeries? episode)
    {
        var (record, isCut) = (archive.PassCount(episode?.Record ?? 0), archive.Pass(episode?.IsCut ?? false));
        var signals = new long[Names.Count][];
        var counts = new int[Names.Count];
        for (var signal = 0; signal < signals.Length; signal++)
        {
            signals[signal] = archive.PassArray(episode?.Signals[signal] ?? []);
            counts[signal] = archive.PassCount(episode?.Counts[signal] ?? 0);
            if (signals[signal].Length != Math.Min(counts[signal], Most)) throw StateArchive.Broken("a signal has more or fewer values than are kept");
        }

        return new EpisodeSeries(record, signals, isCut) { Counts = counts };
    }

    /// <summary>How many values a kept one stands for: itself, and those after it that are left out.</summary>
    internal int Weight(int signal, int at) => (int)(Place(at + 1, Counts[signal], Signals[signal].Length) - Place(at, Counts[signal], Signals[signal].Length));

    private static long Place(int at, int count, int kept) => (long)at * count / kept;

    private static List<long> Numbers(Signal? signal, Func<Signal, int, double> read)
    {
        List<long> numbers = [];
        for (var step = 0; step < (signal?.Steps ?? 0); step++)
        {
            var number = read(signal!, step);
            if (!double.IsNaN(number)) numbers.Add(Ordered(number));
        }

        return numbers;
    }

    /// <summary>The number's bits, so that they are in the order of the numbers.</summary>
    private static long Ordered(double number)
    {
        var bits = BitConverter.DoubleToInt64Bits(number + 0.0);
        return bits < 0 ? bits ^ long.MaxValue : bits;
    }

    private static long[] Thinned(List<long> values) =>
        values.Count <= Most ? [.. values] : [.. Enumerable.Range(0, Most).Select(at => values[(int)Place(at, values.Count, Most)])];
}
