namespace DataAuditor.States;

/// <summary>Fills fresh states with what <see cref="StateWriter"/> wrote.</summary>
public sealed class StateReader(Stream input) : StateArchive
{
    public override bool IsReading => true;

    protected override void Move(Span<byte> bytes)
    {
        try
        {
            input.ReadExactly(bytes);
        }
        catch (EndOfStreamException end)
        {
            throw new InvalidDataException("it ends too early", end);
        }
    }
}
