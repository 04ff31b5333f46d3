using DataAuditor.Models.Endpoints;

namespace DataAuditor.Models.Tests.Endpoints;

public sealed class CallPolicyTests
{
    private static readonly CallPolicy Policy = new();

    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 0, 1)]
    [InlineData(4, 0.5, 6)]
    [InlineData(9, 0, 15)]
    [InlineData(200, 1, 30)]
    public void Doubles_its_pause_up_to_the_longest_and_leaves_half_of_it_to_chance(int attempt, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Policy.Delay(attempt, retryAfter: null, chance));

    [Theory]
    [InlineData(7, 0, 7)]
    [InlineData(7, 0.5, 7.5)]
    [InlineData(-3, 0, 0)]
    public void Waits_at_least_as_long_as_the_service_asks(double asked, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Policy.Delay(1, TimeSpan.FromSeconds(asked), chance));

    [Fact]
    public void Makes_sense_by_default() => Policy.Check();

    public static TheoryData<CallPolicy> Senseless =>
    [
        new CallPolicy { Attempts = 0 }, new CallPolicy { Concurrency = 0 }, new CallPolicy { GiveUpAfter = 0 },
        new CallPolicy { Timeout = TimeSpan.Zero }, new CallPolicy { FirstDelay = TimeSpan.FromSeconds(-1) },
    ];

    [Theory]
    [MemberData(nameof(Senseless))]
    public void Is_refused_when_it_makes_no_sense(CallPolicy policy) => Assert.Throws<ModelException>(policy.Check);
}
