using System.Text.Json.Serialization;

namespace DataAuditor.Metrics.Reasoning.Steps;

/// <summary>What is checked of the steps of a chain that nobody has judged.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<StepChecker>))]
public enum StepChecker
{
    /// <summary>That the equations between numbers hold which a step states.</summary>
    Arithmetic,

    /// <summary>That, and that the formula or equation of a step is that of the step before, transformed.</summary>
    Symbolic,
}
