using DataAuditor.Curation;
using DataAuditor.States;

namespace DataAuditor.Tests.Curation;

public sealed class FoundFaultsTests
{
    [Fact]
    public void Are_the_same_once_written_and_read()
    {
        var faults = new FoundFaults();
        faults.Add(3, new RecordFault("too short", "length"));
        faults.Add(4, new RecordFault("no answer"));
        using var written = new MemoryStream();
        faults.Archive(new StateWriter(written));
        written.Position = 0;

        var read = new FoundFaults();
        read.Archive(new StateReader(written));

        Assert.Equal(faults.Faults, read.Faults);
    }
}
