namespace DataAuditor.Models.Roles;

/// <summary>How a classifier's outputs become probabilities.</summary>
public enum Activation
{
    /// <summary>One label holds: the probabilities add up to 1.</summary>
    Softmax,

    /// <summary>Each label holds or not by itself; the only choice for a single output.</summary>
    Sigmoid,

    /// <summary>The model gives probabilities already.</summary>
    None,
}
