using DataAuditor.Metrics.Agent.Fidelity;
using DataAuditor.Models;

namespace DataAuditor.Metrics.Tests.Agent.Fidelity;

public sealed class LpipsTests
{
    [Fact]
    public void Is_the_mean_of_what_records_say() => Assert.Equal(0.4, Run.Score(new Lpips(), """{"lpips":0.6}""", """{"lpips":[0.1,0.3]}""").Value, 1e-12);

    [Fact]
    public void Asks_the_model_of_each_frame()
    {
        var models = new FakeModels().With(ModelRoles.Lpips, static _ => 0.25);
        var records = Observations.Of(Observations.Frames(["a.png", "a.png"], ["b.png", "c.png"])) with { Models = models };

        Assert.Equal(0.25, Run.Score(new Lpips(), records).Value, 1e-12);
    }

    [Fact]
    public void Needs_a_number_or_a_model() => Assert.Equal(
        "no record has the field 'lpips', and no model is configured for the role 'lpips'", Assert.IsType<Measurement.NotApplicable>(Run.On(new Lpips(), Observations.Of(Observations.Image("a.png", "b.png")))).Reason);

    [Theory]
    [InlineData("""{"lpips":-0.1}""")]
    [InlineData("""{"lpips":[0.1,-0.3]}""")]
    [InlineData("""{"lpips":"far"}""")]
    public void Faults_what_is_no_distance(string record) => Assert.Throws<AuditException>(() => Run.On(new Lpips(), record));
}
