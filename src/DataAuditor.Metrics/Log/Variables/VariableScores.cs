using DataAuditor.Metrics.Scores;
using DataAuditor.States;

namespace DataAuditor.Metrics.Log.Variables;

/// <summary>How well variables were found, by record and over all variables.</summary>
public sealed class VariableScores : IState<VariableScores>
{
    /// <summary>Variables in both, of those given.</summary>
    internal Share OfPredicted { get; } = new();

    /// <summary>Variables in both, of those there should be.</summary>
    internal Share OfGold { get; } = new();

    /// <summary>Precision and recall of each record.</summary>
    internal PairedMeans Records { get; } = new();

    internal Moments F1 { get; } = new();

    /// <summary>Records whose gold line is no log statement.</summary>
    internal long LeftOut { get; private set; }

    internal long Unreadable { get; private set; }

    public void Merge(VariableScores later)
    {
        OfPredicted.Merge(later.OfPredicted);
        OfGold.Merge(later.OfGold);
        Records.Merge(later.Records);
        F1.Merge(later.F1);
        LeftOut += later.LeftOut;
        Unreadable += later.Unreadable;
    }

    public void Archive(StateArchive archive)
    {
        archive.PassState(OfPredicted);
        archive.PassState(OfGold);
        archive.PassState(Records);
        archive.PassState(F1);
        LeftOut = archive.PassCount(LeftOut);
        Unreadable = archive.PassCount(Unreadable);
    }

    internal void LeaveOut() => LeftOut++;

    internal void Add(VariableSets sets)
    {
        OfPredicted.Add(sets.Found, sets.Predicted);
        OfGold.Add(sets.Found, sets.Gold);
        Records.Add(sets.Precision, sets.Recall);
        F1.Add(sets.F1);
        if (!sets.IsReadable) Unreadable++;
    }
}
