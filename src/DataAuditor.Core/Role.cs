using System.Text.Json.Serialization;

namespace DataAuditor;

/// <summary>What a data set is to the audit.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Role>))]
public enum Role
{
    /// <summary>The generated data under audit.</summary>
    Synthetic,

    /// <summary>What the generator was fitted on.</summary>
    Real,

    /// <summary>Real records that the generator never saw.</summary>
    Holdout,
}
