namespace DataAuditor.Metrics.Log.Detection;

/// <summary>The alarms of a detector on the same windows, before something changed and after.</summary>
internal sealed record AlarmPair(string Detector, bool[] Before, bool[] After);
