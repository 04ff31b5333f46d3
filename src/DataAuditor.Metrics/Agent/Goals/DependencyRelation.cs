namespace DataAuditor.Metrics.Agent.Goals;

/// <summary>How a proposition depends on others, in the steps before the one at which it is looked at.</summary>
internal enum DependencyRelation
{
    /// <summary>They have held.</summary>
    AfterSatisfied,

    /// <summary>They have held, and then no more.</summary>
    AfterUnsatisfied,

    /// <summary>They held at the step before.</summary>
    WhileSatisfied,

    /// <summary>They have never held.</summary>
    BeforeSatisfied,
}
