using DataAuditor.Catalog;

namespace DataAuditor.Core.Tests.Catalog;

public sealed class GlobTests
{
    [Theory]
    [InlineData("tabular.fidelity.*", "tabular.fidelity.ks", true)]
    [InlineData("*.ks", "tabular.fidelity.ks", true)]
    [InlineData("tab*.f*.ks", "tabular.fidelity.ks", true)]
    [InlineData("tabular.fidelity.ks", "tabular.fidelity.ks", true)]
    [InlineData("tabular.fidelity.k", "tabular.fidelity.ks", false)]
    [InlineData("*.tvd", "tabular.fidelity.ks", false)]
    [InlineData("*", "", true)]
    public void Matches_any_run_of_characters_at_a_star(string pattern, string name, bool matches) =>
        Assert.Equal(matches, Glob.Matches(pattern, name));
}
