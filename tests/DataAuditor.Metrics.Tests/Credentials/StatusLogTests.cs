using DataAuditor.Metrics.Credentials;

namespace DataAuditor.Metrics.Tests.Credentials;

public sealed class StatusLogTests
{
    [Fact]
    public void Limits_what_is_said()
    {
        var log = new StatusLog();
        for (var status = 0; status < 50_000; status++) log.Note(StatusCode.IngredientUnknownProvenance, "a");
        log.Repeat([.. log.Statuses]);
        Assert.Equal(100_000, log.Statuses.Count);
        Assert.Throws<CredentialFormatException>(() => log.Repeat([log.Statuses[0]]));
        Assert.Throws<CredentialFormatException>(() => log.Failure(StatusCode.GeneralError, "a"));
    }
}
