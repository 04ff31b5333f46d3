using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Tabular.Discriminators;

/// <summary>What tries to tell two tables apart.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DiscriminatorModel>))]
public enum DiscriminatorModel
{
    /// <summary>Logistic regression: sees shifted columns, and is blind to what only spreads or combinations of columns betray.</summary>
    Logistic,

    /// <summary>Gradient-boosted trees: see spreads and combinations too.</summary>
    Boosted,
}
