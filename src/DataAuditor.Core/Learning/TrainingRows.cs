using DataAuditor.Tables;

namespace DataAuditor.Learning;

/// <summary>What every learner asks of the rows it is fitted on.</summary>
internal static class TrainingRows
{
    public static void Check(Frame rows, int targets) => Check(rows.Rows, targets);

    public static void Check(int rows, int targets)
    {
        if (rows == 0) throw new ArgumentException("A model cannot be fitted on no rows.", nameof(rows));
        if (targets != rows) throw new ArgumentException($"There are {targets} targets for {rows} rows.", nameof(targets));
    }

    public static void CheckFinite(ReadOnlySpan<double> targets)
    {
        foreach (var target in targets)
        {
            if (!double.IsFinite(target)) throw new ArgumentException($"A target is {target}; rows without a finite target are to be left out.", nameof(targets));
        }
    }
}
