using DataAuditor.States;

namespace DataAuditor.Metrics.Json.Documents;

/// <summary>
/// Lines that are no JSON. Where records are themselves what was generated, such a line is a document that is none; where records only
/// hold it, the file is broken, which is no fault of a generator.
/// </summary>
internal sealed class UnreadableRecords : IState<UnreadableRecords>
{
    private Sample? _first;

    private bool _haveOutput;

    public void Add(Sample sample)
    {
        if (sample.Fault is not null) _first ??= sample;
        else _haveOutput |= sample.IsGiven(GeneratedDocument.Output);
    }

    public void Merge(UnreadableRecords later)
    {
        _first ??= later._first;
        _haveOutput |= later._haveOutput;
    }

    public void Archive(StateArchive archive)
    {
        _first = archive.PassRecord(_first);
        _haveOutput = archive.Pass(_haveOutput);
        if (_first is { Fault: null }) throw StateArchive.Broken("a record that could not be read has no fault");
    }

    /// <exception cref="AuditException">A record cannot be read, among others that hold an output.</exception>
    public void Check()
    {
        if (_haveOutput && _first is { Fault: { } fault } broken) throw broken.Wrong(fault);
    }
}
