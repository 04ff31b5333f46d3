namespace DataAuditor.Metrics.Agent.Logic.Evaluation;

/// <summary>What signals in dense time are worth together, run by run.</summary>
internal static class DenseRuns
{
    /// <summary>The extreme of two signals at each position.</summary>
    public static Runs Joined<TExtreme>(Runs left, Runs right)
        where TExtreme : IExtreme
    {
        var joined = new Runs();
        var (atLeft, atRight) = (0, 0);
        for (var start = 0L; ;)
        {
            joined.Add(start, TExtreme.Of(left.Value(atLeft), right.Value(atRight)));
            var nextLeft = atLeft + 1 < left.Count ? left.Start(atLeft + 1) : long.MaxValue;
            var nextRight = atRight + 1 < right.Count ? right.Start(atRight + 1) : long.MaxValue;
            start = Math.Min(nextLeft, nextRight);
            if (start == long.MaxValue) return joined;

            if (nextLeft == start) atLeft++;
            if (nextRight == start) atRight++;
        }
    }

    /// <summary>The extreme of a window ahead of each position. A run comes into the window where the window's end meets its start, and leaves where the window's start has passed its end.</summary>
    public static Runs Extreme<TExtreme>(Runs signal, PositionWindow window, long last)
        where TExtreme : IExtreme
    {
        var extremes = new Runs();

        // Of the runs in the window, those that none after them exceeds.
        var waiting = new int[signal.Count];
        var (front, back, entered) = (0, 0, 0);
        for (var position = 0L; position <= last;)
        {
            for (; entered < signal.Count && signal.Start(entered) - window.To <= position; entered++)
            {
                while (back > front && TExtreme.Of(signal.Value(waiting[back - 1]), signal.Value(entered)) == signal.Value(entered)) back--;
                waiting[back++] = entered;
            }

            while (front < back && LeavesAt(signal, waiting[front], window, last) <= position) front++;
            extremes.Add(position, front < back ? signal.Value(waiting[front]) : TExtreme.OfNone);

            var enters = entered < signal.Count ? signal.Start(entered) - window.To : long.MaxValue;
            position = Math.Min(enters, front < back ? LeavesAt(signal, waiting[front], window, last) : long.MaxValue);
        }

        return extremes;
    }

    /// <summary>The until without bounds, from the end back.</summary>
    public static Runs ToWhereHolds(Runs left, Runs right)
    {
        var (lefts, rights, starts) = Aligned(left, right);
        var values = new double[starts.Count];
        var after = double.NegativeInfinity;
        for (var run = starts.Count - 1; run >= 0; run--)
        {
            values[run] = Highest.Of(rights[run], Lowest.Of(lefts[run], after));
            after = long.IsEvenInteger(starts[run]) ? values[run] : Lowest.Of(lefts[run], values[run]);
        }

        return Of(starts, values);
    }

    /// <summary>
    /// What is reached from each position by one who comes from before it. Into a run that begins between two instants he comes only over some
    /// that the left signal must hold at; at an instant he is at once. Further on in a run that has been seen to already.
    /// </summary>
    public static Runs EnteredWith(Runs left, Runs reached, long last)
    {
        var entered = new Runs();
        for (var run = 0; run < left.Count; run++)
        {
            var isBetween = !long.IsEvenInteger(left.Start(run));
            for (var part = reached.RunAt(left.Start(run)); part < reached.Count && reached.Start(part) <= left.End(run, last); part++)
            {
                entered.Add(Math.Max(left.Start(run), reached.Start(part)), isBetween ? Lowest.Of(left.Value(run), reached.Value(part)) : reached.Value(part));
            }
        }

        return entered;
    }

    private static long LeavesAt(Runs signal, int run, PositionWindow window, long last) => signal.End(run, last) - window.From + 1;

    private static (List<double> Left, List<double> Right, List<long> Starts) Aligned(Runs left, Runs right)
    {
        List<double> lefts = [], rights = [];
        List<long> starts = [];
        var (atLeft, atRight) = (0, 0);
        for (var start = 0L; start != long.MaxValue;)
        {
            starts.Add(start);
            lefts.Add(left.Value(atLeft));
            rights.Add(right.Value(atRight));
            var nextLeft = atLeft + 1 < left.Count ? left.Start(atLeft + 1) : long.MaxValue;
            var nextRight = atRight + 1 < right.Count ? right.Start(atRight + 1) : long.MaxValue;
            start = Math.Min(nextLeft, nextRight);
            if (nextLeft == start && start != long.MaxValue) atLeft++;
            if (nextRight == start && start != long.MaxValue) atRight++;
        }

        return (lefts, rights, starts);
    }

    private static Runs Of(List<long> starts, double[] values)
    {
        var runs = new Runs();
        for (var run = 0; run < starts.Count; run++) runs.Add(starts[run], values[run]);
        return runs;
    }
}
