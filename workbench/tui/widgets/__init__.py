"""What the screens are made of; the long ones draw line by line and stay flat in the number of claims."""
