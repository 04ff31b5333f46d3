namespace DataAuditor.States;

/// <summary>Writes states into a stream.</summary>
public sealed class StateWriter(Stream output) : StateArchive
{
    public override bool IsReading => false;

    protected override void Move(Span<byte> bytes) => output.Write(bytes);
}
