namespace DataAuditor;

/// <summary>What a record metric folds records into: a monoid. <see cref="Merge"/> is associative and a fresh state is its identity.</summary>
public interface IState<in TSelf>
    where TSelf : IState<TSelf>
{
    /// <summary>Takes in the state of the records that follow this state's own.</summary>
    void Merge(TSelf later);
}
