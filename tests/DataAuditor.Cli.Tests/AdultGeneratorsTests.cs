using DataAuditor.Metrics.Tests;

namespace DataAuditor.Cli.Tests;

/// <summary>One manifest tells apart what fidelity alone cannot: a good generator, one that lost variety, and one that copies its training records.</summary>
public sealed class AdultGeneratorsTests : IDisposable
{
    private readonly Tool _tool = new();

    public void Dispose() => _tool.Dispose();

    [GoldenTheory]
    [InlineData("synthetic_good.csv")]
    [InlineData("real_holdout.csv")]
    public void Passes_a_good_generator_and_the_holdout_itself(string synthetic)
    {
        var outcome = Audit(synthetic);

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Empty(outcome.Messages);
    }

    [GoldenFact]
    public void Fails_a_collapsed_generator_for_its_diversity_alone()
    {
        var outcome = Audit("synthetic_collapsed.csv");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(2, outcome.Messages.Count);
        Assert.StartsWith("adult.audit.json(6,3): error DA1001: tabular.diversity.rare-category-coverage is 0.5095", outcome.Messages[0], StringComparison.Ordinal);
        Assert.Contains("below min 0.7; worst column or pair 'marital' 0", outcome.Messages[0], StringComparison.Ordinal);
        Assert.StartsWith("adult.audit.json(7,3): error DA1001: tabular.diversity.beta-recall is 0.65", outcome.Messages[1], StringComparison.Ordinal);
    }

    [GoldenFact]
    public void Fails_a_generator_that_copies_for_its_privacy_alone()
    {
        var outcome = Audit("synthetic_memorised.csv");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(2, outcome.Messages.Count);
        Assert.StartsWith("adult.audit.json(9,3): error DA1001: tabular.privacy.dcr-share is 0.65", outcome.Messages[0], StringComparison.Ordinal);
        Assert.StartsWith("adult.audit.json(10,3): error DA1001: tabular.privacy.mia-auc is 0.73", outcome.Messages[1], StringComparison.Ordinal);
    }

    private Tool.Outcome Audit(string synthetic)
    {
        static string Data(string name) => GoldenFolder.PathOf($"tabular/{name}").Replace('\\', '/');

        _tool.Write("adult.audit.json", $$"""
            { "modality": "tabular", "data": { "synthetic": "{{Data(synthetic)}}", "real": "{{Data("real_train.csv")}}", "holdout": "{{Data("real_holdout.csv")}}" },
              "fields": { "label": "income", "protected": "sex", "sensitive": "occupation" },
              "gates": [
              { "metric": "tabular.fidelity.ks", "max": 0.15 },
              { "metric": "tabular.fidelity.alpha-precision", "min": 0.8 },
              { "metric": "tabular.diversity.rare-category-coverage", "min": 0.7 },
              { "metric": "tabular.diversity.beta-recall", "min": 0.8 },
              { "metric": "tabular.utility.tstr-auc", "min": 0.8 },
              { "metric": "tabular.privacy.dcr-share", "max": 0.6 },
              { "metric": "tabular.privacy.mia-auc", "max": 0.6 },
              { "metric": "tabular.privacy.aia-gain", "max": 0.5 },
              { "metric": "tabular.fairness.equal-opportunity", "max": 0.3 }
            ] }
            """);
        return _tool.Run("audit", "adult.audit.json");
    }
}
