using DataAuditor.States;

namespace DataAuditor;

/// <summary>What a record metric folds records into: a monoid. <see cref="Merge"/> is associative and a fresh state is its identity.</summary>
public interface IState<in TSelf>
    where TSelf : IState<TSelf>
{
    /// <summary>Takes in the state of the records that follow this state's own.</summary>
    void Merge(TSelf later);

    /// <summary>Passes all that <see cref="Merge"/> and measuring need through the archive: written, or read into a state that is fresh and made with the same options.</summary>
    /// <exception cref="InvalidDataException">What is read is no such state.</exception>
    void Archive(StateArchive archive);
}
