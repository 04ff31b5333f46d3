using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using DataAuditor.Numerics;
using DataAuditor.Quantities;

namespace DataAuditor.Metrics.Agent.Episodes;

/// <summary>Signals that stand in arrays of an episode, read in one pass: nearly all the time that signals take is for this.</summary>
internal static class NumberColumn
{
    private const byte Open = (byte)'[';

    private const byte Close = (byte)']';

    private const byte Comma = (byte)',';

    /// <summary>The signal in an array of numbers, or of vectors of equally many; null where anything else is in it, for which <see cref="StepColumn"/> has the words.</summary>
    /// <param name="unit">That they are in; null for the international system's.</param>
    public static Signal? Read(JsonElement array, Unit? unit)
    {
        var json = JsonMarshal.GetRawUtf8Value(array);

        // A number has at least one character, and one between it and the next.
        var room = ArrayPool<double>.Shared.Rent((json.Length / 2) + 1);
        var signal = Read(new JsonNumbers(json), unit, room);
        ArrayPool<double>.Shared.Return(room);
        return signal;
    }

    /// <summary>One number at every step.</summary>
    public static Signal? Constant(JsonElement value, int steps, Unit? unit)
    {
        if (!value.TryGetDouble(out var number)) return null;

        number = unit?.ToSystem(number) ?? number;
        if (!double.IsFinite(number)) return null;

        var values = new double[steps];
        Array.Fill(values, number);
        return new Signal(values, 1);
    }

    private static Signal? Read(JsonNumbers numbers, Unit? unit, double[] room)
    {
        int steps = 0, components = 0, filled = 0;
        var areVectors = false;
        if (!numbers.TryPass(Open)) return null;
        if (numbers.TryPass(Close)) return new Signal([], 1);

        do
        {
            if (numbers.TryPassNull())
            {
                // How many numbers are missing shows where the first are given.
                var missing = Math.Max(1, components);
                if (filled + missing > room.Length) return null;
                room.AsSpan(filled, missing).Fill(double.NaN);
                filled += missing;
            }
            else
            {
                var (start, isVector) = (filled, numbers.Peek() == Open);
                if (!TryReadStep(ref numbers, unit, room, ref filled)) return null;
                if (components == 0) (components, areVectors) = (filled - start, isVector);
                if (filled - start != components || isVector != areVectors) return null;
            }

            steps++;
        }
        while (numbers.TryPass(Comma));

        components = Math.Max(1, components);
        return filled == steps * components ? new Signal(room.AsSpan(0, filled).ToArray(), components) : null;
    }

    private static bool TryReadStep(ref JsonNumbers numbers, Unit? unit, double[] room, ref int filled)
    {
        if (!numbers.TryPass(Open)) return TryReadNumber(ref numbers, unit, room, ref filled);

        do
        {
            if (!TryReadNumber(ref numbers, unit, room, ref filled)) return false;
        }
        while (numbers.TryPass(Comma));

        return numbers.TryPass(Close);
    }

    private static bool TryReadNumber(ref JsonNumbers numbers, Unit? unit, double[] room, ref int filled)
    {
        if (filled == room.Length || !numbers.TryRead(out var number)) return false;

        if (unit is not null) number = unit.ToSystem(number);
        room[filled++] = number;
        return double.IsFinite(number);
    }
}
