namespace DataAuditor.Metrics.Log.Detection;

/// <summary>What is said of a line; of a window all that is said of any of its lines.</summary>
[Flags]
internal enum LineMarks : byte
{
    None = 0,
    Anomalous = 1,

    /// <summary>The record holds what detectors of the user's own say.</summary>
    Predicted = 2,

    /// <summary>So says the one that was trained on real lines.</summary>
    AlarmOfReal = 4,

    /// <summary>So says the one that was trained on synthetic lines too.</summary>
    AlarmOfAugmented = 8,
}
