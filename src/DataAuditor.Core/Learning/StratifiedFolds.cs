using DataAuditor.Randomness;

namespace DataAuditor.Learning;

/// <summary>Folds for cross-validation in which each class has the same share, as near as whole rows allow.</summary>
public static class StratifiedFolds
{
    /// <summary>The fold of every row, 0 to <paramref name="folds"/> − 1: each class is shuffled and dealt out, going on where the class before it ended.</summary>
    /// <param name="classes">The class of every row, from 0 on.</param>
    public static int[] Assign(ReadOnlySpan<int> classes, int folds, Xoshiro256 random)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var members = new SortedDictionary<int, List<int>>();
        for (var row = 0; row < classes.Length; row++)
        {
            if (!members.TryGetValue(classes[row], out var rows)) members[classes[row]] = rows = [];
            rows.Add(row);
        }

        var assigned = new int[classes.Length];
        var next = 0;
        foreach (var rows in members.Values.Select(rows => rows.ToArray()))
        {
            random.Shuffle<int>(rows);
            foreach (var row in rows) assigned[row] = next++ % folds;
        }

        return assigned;
    }
}
