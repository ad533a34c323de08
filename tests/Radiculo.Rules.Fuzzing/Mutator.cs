using System.Text;
using Radiculo.Rules.Tests.Fuzzing;

namespace Radiculo.Rules.Fuzzing;

/// <summary>Makes a new input of one that is kept: a few bytes, words of the language, pieces of other inputs, and what <see cref="Mutation"/> does to lines.</summary>
internal sealed class Mutator(Random random, IReadOnlyList<byte[]> words)
{
    private const int Longest = 6000;

    private static readonly byte[] Interesting = [0, 1, 9, 10, 13, 0x20, 0x22, 0x27, 0x2d, 0x3a, 0x5b, 0x5c, 0x7b, 0x7f, 0x80, 0xc2, 0xed, 0xf0, 0xff];

    public byte[] Change(byte[] input, Func<byte[]> other)
    {
        var changed = random.Next(3) == 0 ? Encoding.UTF8.GetBytes(Mutation.Apply(random, Encoding.UTF8.GetString(input))) : ChangeBytes([.. input], other);
        return changed.Length <= Longest ? changed : changed[..Longest];
    }

    private byte[] ChangeBytes(List<byte> bytes, Func<byte[]> other)
    {
        for (var times = 1 << random.Next(5); times > 0; times--)
        {
            var at = random.Next(bytes.Count + 1);
            var length = Math.Min(1 << random.Next(7), bytes.Count - at);
            switch (random.Next(10))
            {
                case 0 when length > 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1 when length > 0:
                    bytes[at] = Interesting[random.Next(Interesting.Length)];
                    break;
                case 2 when length > 0:
                    bytes[at] = (byte)random.Next(32, 127);
                    break;
                case 3:
                    bytes.RemoveRange(at, random.Next(length + 1));
                    break;
                case 4:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 5 when length > 0 && char.IsAsciiDigit((char)bytes[at]):
                    bytes[at] = (byte)random.Next('0', '9' + 1);
                    break;
                case 6 or 7:
                    ReplaceWord(bytes, at);
                    break;
                case 8:
                    bytes.InsertRange(at, words[random.Next(words.Count)]);
                    break;
                case 9:
                    var piece = other();
                    var from = random.Next(piece.Length + 1);
                    bytes.InsertRange(at, piece.AsSpan(from, random.Next(piece.Length - from + 1)).ToArray());
                    break;
                default:
                    bytes.Insert(at, (byte)random.Next(256));
                    break;
            }
        }

        return [.. bytes];
    }

    private void ReplaceWord(List<byte> bytes, int at)
    {
        var (start, end) = (at, at);
        while (start > 0 && IsOfWord(bytes[start - 1])) start--;
        while (end < bytes.Count && IsOfWord(bytes[end])) end++;
        bytes.RemoveRange(start, end - start);
        bytes.InsertRange(start, words[random.Next(words.Count)]);
    }

    private static bool IsOfWord(byte one) => char.IsAsciiLetterOrDigit((char)one) || one is (byte)'_' or (byte)'.';
}
